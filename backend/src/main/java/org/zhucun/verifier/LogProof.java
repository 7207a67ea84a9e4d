package org.zhucun.verifier;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * 存在证明 (C2SP tlog-proof): that an entry is in the log, in one text.
 *
 * @param leaf the entry's canonical text
 * @param hashes from the entry's sibling up
 */
public record LogProof(byte[] leaf, long index, List<byte[]> hashes, SignedNote checkpoint) {
    private static final String FIRST = "c2sp.org/tlog-proof@v1";

    static LogProof parse(String text) {
        int middle = text.indexOf("\n\n");
        String[] lines = text.substring(0, Math.max(middle, 0)).split("\n");
        boolean head = lines.length >= 3
                && lines[0].equals(FIRST)
                && lines[1].startsWith("extra ")
                && lines[2].matches("index (0|[1-9][0-9]{0,17})");
        if (!head) {
            throw new IllegalArgumentException("not a proof");
        }
        List<byte[]> hashes = new ArrayList<>();
        for (int i = 3; i < lines.length; i++) {
            hashes.add(Base64.getDecoder().decode(lines[i]));
        }
        return new LogProof(
                Base64.getDecoder().decode(lines[1].substring(6)),
                Long.parseLong(lines[2].substring(6)),
                hashes,
                SignedNote.parse(text.substring(middle + 2)));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(FIRST)
                .append("\nextra ")
                .append(Base64.getEncoder().encodeToString(leaf))
                .append("\nindex ")
                .append(index)
                .append('\n');
        hashes.forEach(
                hash -> text.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
