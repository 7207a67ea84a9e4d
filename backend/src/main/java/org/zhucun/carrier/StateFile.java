package org.zhucun.carrier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 状态文件: what was applied, one line a bundle, in order; by it a receiver that is no Zhucun refuses what it has and what comes too early. */
final class StateFile implements AppliedBundles {
    private final Path file;
    private final List<Applied> applied;
    /** Bytes of whole lines. */
    private long whole;

    private StateFile(Path file, List<Applied> applied, long whole) {
        this.file = file;
        this.applied = applied;
        this.whole = whole;
    }

    /** 一行 */
    record Applied(Route route, ChainPlace place) {
        static Applied of(String line) {
            String[] words = line.split(" ");
            if (words.length != 7) {
                throw new IllegalArgumentException(line);
            }
            return new Applied(
                    new Route(words[0], words[1], words[2].equals("-") ? "" : words[2]),
                    new ChainPlace(
                            UUID.fromString(words[3]), Integer.parseInt(words[4]), words[5], Instant.parse(words[6])));
        }

        String line() {
            return route.from() + " " + route.to() + " " + (route.region().isEmpty() ? "-" : route.region()) + " "
                    + place.chain() + " " + place.number() + " " + place.hash() + " " + place.made() + "\n";
        }
    }

    /** None is an empty one. */
    static StateFile read(Path file) throws IOException {
        List<Applied> applied = new ArrayList<>();
        String text = Files.exists(file) ? Files.readString(file) : "";
        // a line without its newline was never finished: what it was of has not been said to be applied
        String lines = text.substring(0, text.lastIndexOf('\n') + 1);
        lines.lines().forEach(line -> applied.add(Applied.of(line)));
        return new StateFile(file, applied, lines.getBytes(StandardCharsets.UTF_8).length);
    }

    Optional<Applied> last() {
        return applied.isEmpty() ? Optional.empty() : Optional.of(applied.get(applied.size() - 1));
    }

    /** @throws IllegalArgumentException where it is of another sender, receiver or region */
    void requireRoute(Route route) {
        if (last().filter(one -> !one.route().equals(route)).isPresent()) {
            throw new IllegalArgumentException(
                    file + ": " + last().orElseThrow().route());
        }
    }

    /** Number that is taken next. */
    int expected(Manifest manifest) {
        return newest().filter(place -> place.chain().equals(manifest.chain()))
                        .map(ChainPlace::number)
                        .orElse(0)
                + 1;
    }

    /** On the disk before anybody is told. */
    void append(Manifest manifest) throws IOException {
        Applied one = new Applied(manifest.route(), manifest.place());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(whole);
            channel.position(whole);
            channel.write(ByteBuffer.wrap(one.line().getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
            whole = channel.position();
        }
        applied.add(one);
    }

    @Override
    public Optional<ChainPlace> newest() {
        return last().map(Applied::place);
    }

    @Override
    public Optional<String> hash(UUID chain, int number) {
        return applied.stream()
                .map(Applied::place)
                .filter(place -> place.chain().equals(chain) && place.number() == number)
                .map(ChainPlace::hash)
                .findFirst();
    }

    @Override
    public boolean knows(UUID chain) {
        return applied.stream().anyMatch(one -> one.place().chain().equals(chain));
    }
}
