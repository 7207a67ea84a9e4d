package org.zhucun.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PiecesTest {
    private static final List<byte[]> PIECES = List.of(new byte[] {1, 2}, new byte[] {3, 4}, new byte[] {5});

    @Test
    void a_file_is_its_pieces_and_one_of_nothing_is_empty() throws IOException {
        assertArrayEquals(new byte[] {1, 2, 3, 4, 5}, of(3, 5).readAllBytes());
        assertEquals(0, of(0, 0).readAllBytes().length);
    }

    @Test
    void a_file_whose_pieces_end_before_its_length_breaks_off_instead_of_looking_whole() {
        for (int there : List.of(0, 1, 2)) {
            assertThrows(UncheckedIOException.class, () -> of(there, 5).readAllBytes(), there + " pieces");
        }
        assertThrows(UncheckedIOException.class, () -> of(3, 3).readAllBytes());
    }

    private static InputStream of(int there, long bytes) {
        return new SequenceInputStream(
                new Pieces(number -> number < there ? Optional.of(PIECES.get(number)) : Optional.empty(), bytes));
    }
}
