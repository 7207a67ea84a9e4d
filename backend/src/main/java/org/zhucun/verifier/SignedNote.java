package org.zhucun.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/**
 * 签名文本 (C2SP signed-note): a text and who signed it.
 *
 * @param text with its last newline
 * @param signatures its lines, without newlines
 */
public record SignedNote(String text, List<String> signatures) {
    private static final String MARK = "\u2014 ";
    /** A checkpoint and its witnesses are far smaller; nothing else is read. */
    private static final int LONGEST = 64 * 1024;

    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (note.length() > LONGEST || end < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("not a signed note");
        }
        List<String> lines = List.of(note.substring(end + 2).split("\n"));
        if (!lines.stream().allMatch(SignedNote::signature)) {
            throw new IllegalArgumentException("not a signed note");
        }
        return new SignedNote(note.substring(0, end + 1), lines);
    }

    /** The line that signs, without its newline. */
    public static String line(NoteKey key, byte[] signature) {
        byte[] id = key.id();
        byte[] both = Arrays.copyOf(id, id.length + signature.length);
        System.arraycopy(signature, 0, both, id.length, signature.length);
        return MARK + key.name() + " " + Base64.getEncoder().encodeToString(both);
    }

    /** The same note with more signatures. */
    public SignedNote with(Collection<String> more) {
        List<String> all = new ArrayList<>(signatures);
        more.stream().filter(line -> !all.contains(line)).forEach(all::add);
        return new SignedNote(text, List.copyOf(all));
    }

    /** Whether one of the keys signed it and no signature of theirs is wrong. */
    public boolean signedBy(Collection<NoteKey> keys) {
        boolean signed = false;
        for (NoteKey key : keys) {
            for (String line : signatures) {
                byte[] bytes = bytes(line);
                if (name(line).equals(key.name()) && Arrays.equals(Arrays.copyOf(bytes, 4), key.id())) {
                    if (!key.verifies(text, Arrays.copyOfRange(bytes, 4, bytes.length))) {
                        return false;
                    }
                    signed = true;
                }
            }
        }
        return signed;
    }

    private static boolean signature(String line) {
        String[] words = line.split(" ", -1);
        try {
            return words.length == 3
                    && line.startsWith(MARK)
                    && Base64.getDecoder().decode(words[2]).length > 4;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static String name(String line) {
        return line.split(" ")[1];
    }

    private static byte[] bytes(String line) {
        return Base64.getDecoder().decode(line.split(" ")[2]);
    }

    @Override
    public String toString() {
        return text + "\n" + String.join("\n", signatures) + "\n";
    }
}
