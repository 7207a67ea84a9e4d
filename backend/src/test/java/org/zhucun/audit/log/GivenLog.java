package org.zhucun.audit.log;

import io.quarkus.arc.Arc;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.List;
import org.zhucun.verifier.NoteKey;
import org.zhucun.verifier.SignedNote;

/** 给定日志: lets the sequencer run, which tests do not schedule; and a witness with a key of its own. */
public final class GivenLog {
    private GivenLog() {}

    /** Everything committed is in the log and signed; the size of the newest checkpoint. */
    public static long sequenced() {
        Arc.container().instance(LogKeeper.class).get().keep();
        LogRepository log = Arc.container().instance(LogRepository.class).get();
        return log.newest().orElseThrow().size();
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
