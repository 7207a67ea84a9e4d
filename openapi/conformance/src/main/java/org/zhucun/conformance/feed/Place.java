package org.zhucun.conformance.feed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/**
 * 位置: what a cursor of the kit says.
 *
 * @param epoch in which it was given out
 * @param asked the types that were asked for, empty for all
 * @param types that the copy was begun with
 * @param walking number of the type that is walked through; the number of types when it is the log
 * @param after id of the last row of that type, empty at its beginning
 * @param head entry of the log that is read next
 * @param passed what was none of the office's and was passed
 */
record Place(String epoch, String asked, List<String> types, int walking, String after, int head, int passed) {
    private static final String BETWEEN = "\u001f";
    private static final int PARTS = 7;

    static Place begin(World world, String asked, List<String> types) {
        return new Place(world.epoch(), asked, types, 0, "", world.log().size(), 0);
    }

    boolean inLog() {
        return walking == types.size();
    }

    Place at(String id) {
        return new Place(epoch, asked, types, walking, id, head, passed);
    }

    Place nextType() {
        return new Place(epoch, asked, types, walking + 1, "", head, passed);
    }

    Place readTo(int entry) {
        return new Place(epoch, asked, types, walking, after, entry, passed);
    }

    /** Something was passed that is none of the office's: nothing is told, and yet the cursor is another. */
    Place passing() {
        return new Place(epoch, asked, types, walking, after, head, passed + 1);
    }

    String encode() {
        String content = String.join(
                BETWEEN,
                epoch,
                asked,
                String.join(",", types),
                String.valueOf(walking),
                after,
                String.valueOf(head),
                String.valueOf(passed));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((check(content) + BETWEEN + content).getBytes(StandardCharsets.UTF_8));
    }

    /** @return null where it is none of ours */
    static Place decode(String cursor) {
        try {
            String whole = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int first = whole.indexOf(BETWEEN);
            String content = whole.substring(first + 1);
            String[] parts = content.split(BETWEEN, -1);
            if (first < 0 || parts.length != PARTS || !check(content).equals(whole.substring(0, first))) {
                return null;
            }
            return new Place(
                    parts[0],
                    parts[1],
                    Arrays.asList(parts[2].split(",")),
                    Integer.parseInt(parts[3]),
                    parts[4],
                    Integer.parseInt(parts[5]),
                    Integer.parseInt(parts[6]));
        } catch (IllegalArgumentException bent) {
            return null;
        }
    }

    private static String check(String content) {
        CRC32 sum = new CRC32();
        sum.update(content.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
