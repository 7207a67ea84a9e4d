package org.zhucun.exchange.offline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.zhucun.carrier.BundleReader;
import org.zhucun.carrier.BundleReader.Opened;
import org.zhucun.carrier.BundleRefused;
import org.zhucun.carrier.Refusal;
import org.zhucun.exchange.xlsx.Limits;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/**
 * 收包: looks through the whole file before anything of it is kept, then applies it in one transaction. A refusal of which the sender should
 * know is kept, with a receipt, in a transaction of its own.
 */
@ApplicationScoped
class ReceivedBundles {
    private static final int APPLY_SECONDS = 900;

    private final ReceivedService service;
    private final OwnKeys keys;

    ReceivedBundles(ReceivedService service, OwnKeys keys) {
        this.service = service;
        this.keys = keys;
    }

    ReceivedBundleView take(ReceivedUpload upload) {
        Path path = upload.file.uploadedFile();
        try (FileChannel file = FileChannel.open(path)) {
            if (file.size() > Limits.FILE_BYTES) {
                throw DomainException.of(ProblemType.PAYLOAD_TOO_LARGE);
            }
            BundleReader reader = new BundleReader(file, keys.identities());
            Opened opened = reader.read(line -> {});
            requireForUs(opened);
            return take(new Parcel(reader, opened, facts(path), upload.replaces()));
        } catch (BundleRefused refused) {
            throw problem(refused);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** 一件: a file that was looked through. */
    record Parcel(BundleReader reader, Opened opened, ReceivedFile file, boolean replace) {}

    private ReceivedBundleView take(Parcel parcel) {
        try {
            return within(APPLY_SECONDS, () -> service.apply(parcel));
        } catch (BundleRefused refused) {
            if (refused.refusal().reported()) {
                within(0, () -> service.refuse(parcel, refused));
            }
            throw refused;
        }
    }

    private void requireForUs(Opened opened) {
        String to = opened.manifest().route().to();
        if (!to.equals(keys.name())) {
            throw new BundleRefused(Refusal.OTHER_RECEIVER, to, keys.name());
        }
    }

    /** What is wrong with the file is 400 at the file; what is wrong with the moment is 409. */
    static DomainException problem(BundleRefused refused) {
        Refusal refusal = refused.refusal();
        Object[] arguments =
                Arrays.stream(refused.arguments()).map(String::valueOf).toArray();
        return switch (refusal) {
            case REPLAY, GAP, FORK, OLD_CHAIN, NEW_CHAIN, COPY_DIFFERS, UNKNOWN_SENDER ->
                new DomainException(ProblemType.STATE_CONFLICT, refusal.key(), arguments);
            default ->
                new DomainException(ProblemType.INVALID_INPUT, refusal.key(), arguments)
                        .at("file", refusal.key(), arguments);
        };
    }

    private static ReceivedFile facts(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path);
                DigestInputStream content = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            long bytes = content.transferTo(OutputStream.nullOutputStream());
            return new ReceivedFile(
                    bytes, HexFormat.of().formatHex(content.getMessageDigest().digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T within(int seconds, Callable<T> work) {
        var transaction = QuarkusTransaction.requiringNew();
        return (seconds == 0 ? transaction : transaction.timeout(seconds)).call(work);
    }
}
