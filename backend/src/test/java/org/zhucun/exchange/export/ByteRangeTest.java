package org.zhucun.exchange.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhucun.kernel.DomainException;

class ByteRangeTest {
    @Test
    void one_range_is_understood_as_the_rfc_means_it() {
        assertEquals(Optional.of(new ByteRange(0, 9)), ByteRange.of("bytes=0-", 10));
        assertEquals(Optional.of(new ByteRange(3, 5)), ByteRange.of("bytes=3-5", 10));
        assertEquals(Optional.of(new ByteRange(3, 9)), ByteRange.of("bytes=3-99", 10));
        assertEquals(Optional.of(new ByteRange(8, 9)), ByteRange.of("bytes=-2", 10));
        assertEquals(Optional.of(new ByteRange(0, 9)), ByteRange.of("bytes=-20", 10));
        assertEquals("bytes 3-5/10", new ByteRange(3, 5).told(10));
    }

    @Test
    void what_is_not_one_range_is_answered_with_the_whole_file() {
        for (String header : new String[] {null, "", "bytes=", "bytes=-", "bytes=0-1,3-4", "lines=1-2", "bytes=5-3"}) {
            assertEquals(Optional.empty(), ByteRange.of(header, 10), header);
        }
    }

    @Test
    void bytes_that_are_not_there_are_refused() {
        for (String header : List.of("bytes=10-", "bytes=99-100", "bytes=-0")) {
            assertThrows(DomainException.class, () -> ByteRange.of(header, 10), header);
        }
    }
}
