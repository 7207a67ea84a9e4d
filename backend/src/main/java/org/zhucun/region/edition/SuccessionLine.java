package org.zhucun.region.edition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.zhucun.region.SuccessionKind;

/** 沿革行: a division that an edition no longer names, what it became, when, and how that is known. */
record SuccessionLine(
        String fromCode, String fromName, String toCode, LocalDate on, SuccessionKind kind, String evidence) {
    private static final String FILE = "/regions/successions.tsv";

    /** The steps known before the first edition. */
    static List<SuccessionLine> known() {
        try (InputStream file = SuccessionLine.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> of(line.split("\t"))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SuccessionLine of(String[] fields) {
        return new SuccessionLine(
                fields[0],
                fields[1],
                fields[2],
                LocalDate.parse(fields[3]),
                SuccessionKind.valueOf(fields[4]),
                fields[5]);
    }
}
