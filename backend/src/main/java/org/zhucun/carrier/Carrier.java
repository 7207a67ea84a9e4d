package org.zhucun.carrier;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.zhucun.carrier.BundleReader.Opened;
import org.zhucun.verifier.NoteKey;

/** 离线包工具: for a receiver that is no Zhucun; {@code java -jar zhucun-carrier.jar make-keys|verify|open|acknowledge …}; docs/isolated-network.md. */
public final class Carrier {
    /** Done. */
    static final int DONE = 0;
    /** The bundle is refused, and the line says what to do. */
    static final int REFUSED = 1;
    /** The question could not be read. */
    static final int UNREADABLE = 2;

    private static final String USAGE = """
            用法 · Usage: java -jar zhucun-carrier.jar <command>
              make-keys <directory> --name <name>
              verify <bundle> --keys <directory> --sender <key>
              open <bundle> --keys <directory> --sender <key> --state <file> --out <ndjson> [--receipt <file>] [--replace yes]
              acknowledge <receipt> --keys <directory> --state <file>
            <key>: 发方验签公钥文本或文件 · the sender's public keys, as text or file. 退出码 · exit: 0 完成 done, 1 拒收 refused, 2 无法读取 unreadable.
            """;

    private final PrintStream out;
    private final Clock clock;

    Carrier(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    public static void main(String... words) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(new Carrier(out, Clock.systemUTC()).run(words));
    }

    int run(String... words) {
        try {
            CarrierArguments arguments = CarrierArguments.of(words);
            return switch (arguments.command()) {
                case "make-keys" -> makeKeys(arguments);
                case "verify" -> verify(arguments);
                case "open" -> open(arguments);
                case "acknowledge" -> acknowledge(arguments);
                default -> throw new IllegalArgumentException(arguments.command());
            };
        } catch (BundleRefused refused) {
            out.println("✗ " + Sentences.both(refused.refusal().key(), refused.arguments()));
            return REFUSED;
        } catch (IOException unreadable) {
            out.println("无法读写 · cannot be read or written: " + unreadable);
        } catch (IllegalArgumentException wrong) {
            out.println("参数或文件不符合要求 · not as it should be: " + wrong.getMessage());
            out.print(USAGE);
        }
        return UNREADABLE;
    }

    private int makeKeys(CarrierArguments arguments) throws IOException {
        ReceiverKeys keys = ReceiverKeys.make(arguments.file(), arguments.one("--name"));
        out.println(keys.publicText());
        return DONE;
    }

    private int verify(CarrierArguments arguments) throws IOException {
        ReceiverKeys keys = ReceiverKeys.read(arguments.path("--keys"));
        try (FileChannel file = FileChannel.open(arguments.file())) {
            Opened opened = checked(new BundleReader(file, keys.identities()), keys, arguments.keys());
            tell(opened.manifest());
        }
        return DONE;
    }

    private int open(CarrierArguments arguments) throws IOException {
        ReceiverKeys keys = ReceiverKeys.read(arguments.path("--keys"));
        StateFile state = StateFile.read(arguments.path("--state"));
        try (FileChannel file = FileChannel.open(arguments.file())) {
            BundleReader reader = new BundleReader(file, keys.identities());
            Manifest manifest = checked(reader, keys, arguments.keys()).manifest();
            state.requireRoute(manifest.route());
            try {
                state.require(manifest, arguments.has("--replace"));
            } catch (BundleRefused refused) {
                if (refused.refusal().reported() && arguments.has("--receipt")) {
                    Receipt receipt = receipt(manifest, refused.refusal(), state.expected(manifest));
                    write(arguments.path("--receipt"), keys.sign(receipt));
                }
                throw refused;
            }
            unpack(reader, arguments.path("--out"));
            state.append(manifest);
            if (arguments.has("--receipt")) {
                write(arguments.path("--receipt"), keys.sign(receipt(manifest, null, manifest.number() + 1)));
            }
            tell(manifest);
        }
        return DONE;
    }

    private int acknowledge(CarrierArguments arguments) throws IOException {
        ReceiverKeys keys = ReceiverKeys.read(arguments.path("--keys"));
        StateFile.Applied last = StateFile.read(arguments.path("--state"))
                .last()
                .orElseThrow(() -> new IllegalArgumentException("--state: 尚未应用任何包 · nothing was applied yet"));
        Receipt receipt = new Receipt(
                last.route(),
                last.place().chain(),
                last.place().number(),
                last.place().hash(),
                now(),
                null,
                null,
                last.place().number() + 1);
        write(arguments.file(), keys.sign(receipt));
        out.println("✓ " + Sentences.said(last.place().number()));
        return DONE;
    }

    private static Opened checked(BundleReader reader, ReceiverKeys keys, List<NoteKey> senders) throws IOException {
        Opened opened = reader.read(line -> {});
        Route route = opened.manifest().route();
        if (!route.to().equals(keys.name())) {
            throw new BundleRefused(Refusal.OTHER_RECEIVER, route.to(), keys.name());
        }
        List<NoteKey> own =
                senders.stream().filter(key -> key.name().equals(route.from())).toList();
        if (!opened.note().signedBy(own)) {
            throw new BundleRefused(Refusal.SIGNATURE, route.from());
        }
        return opened;
    }

    /** Beside its place first, so that it is there whole or not at all. */
    private static void unpack(BundleReader reader, Path target) throws IOException {
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        try (OutputStream lines = new java.io.BufferedOutputStream(Files.newOutputStream(fresh))) {
            reader.read(line -> {
                lines.write(line);
                lines.write('\n');
            });
        }
        try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Receipt receipt(Manifest manifest, Refusal refusal, int expected) {
        return new Receipt(
                manifest.route(), manifest.chain(), manifest.number(), manifest.hash(), now(), null, refusal, expected);
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private void tell(Manifest manifest) {
        out.println("✓ " + Sentences.said(manifest.number()) + " "
                + manifest.route().from() + " → "
                + manifest.route().to() + ", " + manifest.made() + ", +" + manifest.upserts() + " −"
                + manifest.deletes());
        out.println("  copy " + manifest.copy().rows() + " " + manifest.copy().hash());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
