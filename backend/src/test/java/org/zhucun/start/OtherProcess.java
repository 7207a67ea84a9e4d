package org.zhucun.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Another virtual machine that starts the embedded database and then waits to be killed. */
final class OtherProcess {

    private OtherProcess() {}

    public static void main(String... arguments) throws IOException {
        EmbeddedSettings settings = EmbeddedSettings.forTests(Path.of(arguments[0]), Path.of(arguments[1]));
        try {
            EmbeddedDatabase database = EmbeddedDatabase.start(settings);
            System.out.println("READY " + database.serverPid().orElseThrow());
            // ends when the test closes the pipe, whatever happens to the test
            int end = System.in.read();
            database.close();
            System.exit(end == -1 ? 0 : end);
        } catch (StartRefused refused) {
            System.out.println("REFUSED " + refused.getMessage());
            System.exit(1);
        }
    }

    static Process start(Path home, Path binaries) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        classes,
                        OtherProcess.class.getName(),
                        home.toString(),
                        binaries.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static String firstLine(Process process) throws IOException {
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        return String.valueOf(reader.readLine());
    }
}
