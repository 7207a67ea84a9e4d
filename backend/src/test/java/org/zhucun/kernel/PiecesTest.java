package org.zhucun.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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

    @Test
    void a_part_of_a_file_is_what_stands_there_across_its_pieces() throws IOException {
        List<byte[]> kept = new ArrayList<>();
        PieceStream written = new PieceStream((number, content) -> kept.add(content));
        byte[] file = new byte[2 * PieceStream.PIECE + 100];
        new Random(7).nextBytes(file);
        written.write(file, 0, file.length);
        written.end();
        assertEquals(3, kept.size());
        assertEquals(file.length, written.bytes());
        for (long[] asked : new long[][] {
            {0, file.length},
            {0, 1},
            {PieceStream.PIECE - 1, 2},
            {PieceStream.PIECE, PieceStream.PIECE + 100},
            {file.length - 1, 1}
        }) {
            byte[] part = Pieces.part(number -> Optional.of(kept.get(number)), asked[0], asked[1])
                    .readAllBytes();
            assertArrayEquals(Arrays.copyOfRange(file, (int) asked[0], (int) (asked[0] + asked[1])), part);
        }
    }

    private static InputStream of(int there, long bytes) {
        return new SequenceInputStream(
                new Pieces(number -> number < there ? Optional.of(PIECES.get(number)) : Optional.empty(), bytes));
    }
}
