package org.zhucun.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhucun.start.LogKeys;
import org.zhucun.verifier.Checkpoint;
import org.zhucun.verifier.NoteKey;
import org.zhucun.verifier.SignedNote;

/** 日志签名: Ed25519 with the newest key of the log. Another algorithm, e.g. SM2, would be another kind of {@link NoteKey}. */
@ApplicationScoped
class LogSigner {
    private final LogKeys keys;

    LogSigner(
            @ConfigProperty(name = "zhucun.keys.directory") Path directory,
            @ConfigProperty(name = "zhucun.log.origin") Optional<String> origin) {
        keys = LogKeys.open(directory, origin);
    }

    /** The log's name. */
    String origin() {
        return keys.current().name();
    }

    List<NoteKey> keys() {
        return keys.published();
    }

    SignedNote sign(String text) {
        return keys.sign(text);
    }

    Optional<Checkpoint> lastSeen() {
        return keys.lastSeen().map(Checkpoint::parse);
    }

    void seen(Checkpoint checkpoint) {
        keys.seen(checkpoint.text());
    }
}
