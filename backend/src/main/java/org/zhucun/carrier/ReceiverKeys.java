package org.zhucun.carrier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.zhucun.verifier.NoteSigner;

/** 收方密钥: of a receiver that is no Zhucun, in two files: {@code carrier.key} (secret, 0600) and {@code carrier.pub}, which is given to the sender. */
final class ReceiverKeys {
    private static final String SECRET = "carrier.key";
    private static final String PUBLIC = "carrier.pub";

    private final AgeKeys opening;
    private final NoteSigner signing;

    private ReceiverKeys(AgeKeys opening, NoteSigner signing) {
        this.opening = opening;
        this.signing = signing;
    }

    /** @throws FileAlreadyExistsException where there are some: without them nothing that is on its way can be opened */
    static ReceiverKeys make(Path directory, String name) throws IOException {
        ReceiverKeys keys = new ReceiverKeys(AgeKeys.generate(), NoteSigner.generate(name));
        Files.createDirectories(directory);
        Path secret = directory.resolve(SECRET);
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createFile(
                    secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(secret);
        }
        Files.writeString(
                secret,
                keys.opening.identity() + "\n" + keys.opening.recipient() + "\n" + keys.signing.secret() + "\n");
        Files.writeString(directory.resolve(PUBLIC), keys.publicText() + "\n", StandardCharsets.UTF_8);
        return keys;
    }

    static ReceiverKeys read(Path directory) throws IOException {
        List<String> lines = Files.readAllLines(directory.resolve(SECRET));
        if (lines.size() != 3) {
            throw new IllegalArgumentException(SECRET);
        }
        AgeKeys opening = new AgeKeys(AgeKeys.requireRecipient(lines.get(1)), AgeKeys.requireIdentity(lines.get(0)));
        return new ReceiverKeys(opening, NoteSigner.parse(lines.get(2)));
    }

    String name() {
        return signing.key().name();
    }

    List<String> identities() {
        return List.of(opening.identity());
    }

    String sign(Receipt receipt) {
        return signing.sign(receipt.text()).toString();
    }

    /** Key of signatures and recipient, a line each: what the sender registers. */
    String publicText() {
        return signing.key() + "\n" + opening.recipient();
    }
}
