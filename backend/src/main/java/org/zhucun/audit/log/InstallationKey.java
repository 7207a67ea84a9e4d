package org.zhucun.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.verifier.NoteKey;
import org.zhucun.verifier.SignedNote;

/**
 * 系统签名: what this installation says to others under its name, with the key of the log. The first line of a text names its form
 * ({@code zhucun-bundle/1}), so that none of them can pass for a checkpoint, whose first line is the name of the log.
 */
@ApplicationScoped
public class InstallationKey {
    private final LogSigner signer;

    InstallationKey(LogSigner signer) {
        this.signer = signer;
    }

    /** The installation's name. */
    public String name() {
        return signer.origin();
    }

    /** Public keys, oldest first; the last one signs. */
    public List<NoteKey> published() {
        return signer.keys();
    }

    /** @param text begins with the name of its form */
    public SignedNote sign(String text) {
        if (!text.startsWith("zhucun-")) {
            throw new IllegalArgumentException("a text without a form");
        }
        return signer.sign(text);
    }
}
