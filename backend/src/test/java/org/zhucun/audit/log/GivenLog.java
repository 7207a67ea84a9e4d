package org.zhucun.audit.log;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.zhucun.kernel.Select;
import org.zhucun.verifier.NoteKey;
import org.zhucun.verifier.SignedNote;

/** 给定日志: lets the sequencer run, which tests do not schedule; and a witness with a key of its own. */
public final class GivenLog {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);

    private GivenLog() {}

    /**
     * Everything committed is in the log and signed; the size of the newest checkpoint. Transactions that are still open hold up what came
     * after them: those of the server's own housekeeping are waited for, one that the test keeps open is not for long.
     */
    public static long sequenced() {
        AgroalDataSource database =
                Arc.container().instance(AgroalDataSource.class).get();
        LogKeeper keeper = Arc.container().instance(LogKeeper.class).get();
        String begun = Select.from("select pg_snapshot_xmax(pg_current_snapshot())::text")
                .list(database, row -> row.getString(1))
                .get(0);
        long end = System.nanoTime() + PATIENCE;
        keeper.keep();
        while (!passed(database, begun) && System.nanoTime() < end) {
            keeper.keep();
        }
        return Arc.container()
                .instance(LogRepository.class)
                .get()
                .newest()
                .orElseThrow()
                .size();
    }

    private static boolean passed(AgroalDataSource database, String transaction) {
        return Select.from("select watermark >= ?::xid8 from log_progress", transaction)
                .list(database, row -> row.getBoolean(1))
                .get(0);
    }

    /** The public keys of the log. */
    public static List<NoteKey> keys() {
        return Arc.container().instance(LogSigner.class).get().keys();
    }

    /** A witness that signs with the time. */
    public static Witness witness(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] key = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
            return new Witness(pair, new NoteKey(name, NoteKey.COSIGNATURE, key));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Somebody who countersigns. */
    public record Witness(KeyPair pair, NoteKey key) {
        /** The line that countersigns a checkpoint at a time. */
        public String line(String note, long time) {
            String message = "cosignature/v1\ntime " + time + "\n"
                    + SignedNote.parse(note).text();
            try {
                Signature signer = Signature.getInstance("Ed25519");
                signer.initSign(pair.getPrivate());
                signer.update(message.getBytes(StandardCharsets.UTF_8));
                byte[] signature = signer.sign();
                byte[] timed = ByteBuffer.allocate(8 + signature.length)
                        .putLong(time)
                        .put(signature)
                        .array();
                return SignedNote.line(key, timed);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
