import java.lang.management.ManagementFactory;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** CPU milliseconds of one password hash with the parameters of org.zhucun.identity.password.Argon2. */
class OneHash {
    public static void main(String[] arguments) {
        for (int i = 0; i < 40; i++) {
            hash();
        }
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < 40; i++) {
            hash();
        }
        long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        System.out.println((after - before) / 40 / 1e6);
    }

    private static void hash() {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(19 * 1024)
                .withIterations(2)
                .withParallelism(1)
                .withSalt(new byte[16])
                .build());
        generator.generateBytes("Zhucun-demo-2026".getBytes(), new byte[32]);
    }
}
