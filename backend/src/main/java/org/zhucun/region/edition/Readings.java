package org.zhucun.region.edition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** 读音: the usual reading of each character, for names that come without pinyin. Held only while an edition is read. */
final class Readings {
    private static final String FILE = "/regions/readings.tsv";

    private final String[] byCharacter = new String[Character.MAX_VALUE + 1];

    static Readings load() {
        Readings readings = new Readings();
        try (InputStream file = Readings.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                String syllable = line.substring(0, tab);
                line.substring(tab + 1).chars().forEach(character -> readings.byCharacter[character] = syllable);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return readings;
    }

    /** Syllables with a space between them; characters without a reading are left out. */
    String pinyin(String name) {
        StringBuilder syllables = new StringBuilder(name.length() * 5);
        for (int i = 0; i < name.length(); i++) {
            String syllable = byCharacter[name.charAt(i)];
            if (syllable != null && !Character.isSurrogate(name.charAt(i))) {
                syllables.append(syllables.isEmpty() ? "" : " ").append(syllable);
            }
        }
        return syllables.toString();
    }
}
