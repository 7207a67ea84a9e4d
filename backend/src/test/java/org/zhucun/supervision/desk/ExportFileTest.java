package org.zhucun.supervision.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExportFileTest {
    private final List<byte[]> pieces = new ArrayList<>();
    private final ExportFile file = new ExportFile((number, content) -> {
        assertEquals(pieces.size(), number);
        pieces.add(content);
    });

    @Test
    void what_is_kept_in_pieces_is_the_file_whose_digest_is_told() throws Exception {
        byte[] line = "x".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3_000; i++) {
            file.add(new UUID(0, 3_000 - i), i, line);
        }
        file.end();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        pieces.forEach(whole::writeBytes);
        assertEquals(3_003_000, file.bytes());
        assertEquals(file.bytes(), whole.size());
        assertEquals(3_000, file.items());
        assertEquals(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(whole.toByteArray())),
                file.digest());
        assertTrue(pieces.size() >= 2 && pieces.stream().allMatch(one -> one.length < 1_100_000), "in pieces");
    }

    @Test
    void the_snapshot_is_in_the_order_of_the_ids_and_of_nothing_it_is_of_no_lines() throws Exception {
        UUID one = new UUID(0, 1);
        UUID two = new UUID(0, 2);
        file.add(two, 7, new byte[0]);
        file.add(one, 3, new byte[0]);
        file.end();
        byte[] lines = (one + " 3\n" + two + " 7\n").getBytes(StandardCharsets.UTF_8);
        assertEquals(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lines)), file.snapshot());
        List<byte[]> nothing = new ArrayList<>();
        ExportFile none = new ExportFile((number, content) -> nothing.add(content));
        none.end();
        assertEquals(1, nothing.size());
        assertEquals(0, none.bytes());
    }
}
