package org.zhucun.exchange.offline;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhucun.audit.log.InstallationKey;
import org.zhucun.start.BundleKeys;
import org.zhucun.verifier.NoteKey;
import org.zhucun.verifier.SignedNote;

/** 本系统密钥: opens what is addressed to this installation, and signs what it says. Read when they are needed first. */
@ApplicationScoped
class OwnKeys {
    private final InstallationKey signing;
    private final BundleKeys opening;

    OwnKeys(InstallationKey signing, @ConfigProperty(name = "zhucun.keys.directory") Path directory) {
        this.signing = signing;
        this.opening = BundleKeys.open(directory);
    }

    /** Of this installation, in the files. */
    String name() {
        return signing.name();
    }

    SignedNote sign(String text) {
        return signing.sign(text);
    }

    List<String> identities() {
        return opening.identities();
    }

    /** To be handed to the other side. */
    ExchangeKeysView view() {
        return new ExchangeKeysView(
                name(),
                signing.published().stream().map(NoteKey::toString).toList(),
                opening.current().recipient());
    }
}
