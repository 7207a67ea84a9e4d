package org.zhucun.exchange.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLStreamException;

/** 共享文本: the texts that cells refer to by number, packed: 600,000 String objects would be most of a small heap. */
final class SharedTexts {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int[] ends = new int[1_024];
    private int count;
    private byte[] packed = {};

    static SharedTexts read(InputStream part) throws XMLStreamException {
        SharedTexts texts = new SharedTexts();
        Xml xml = Xml.of(part);
        StringBuilder text = new StringBuilder();
        for (String tag = xml.next(); tag != null; tag = xml.next()) {
            if (tag.equals("si")) {
                text.setLength(0);
                xml.runs("/si", text);
                texts.add(text);
            }
        }
        texts.packed = texts.bytes.toByteArray();
        texts.bytes.reset();
        return texts;
    }

    String get(String number) {
        int index = number(number);
        if (index < 0 || index >= count) {
            throw new FileRefused("exchange.file.broken");
        }
        int begin = index == 0 ? 0 : ends[index - 1];
        return new String(packed, begin, ends[index] - begin, StandardCharsets.UTF_8);
    }

    private void add(StringBuilder text) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        bytes.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        ends[count++] = bytes.size();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }
}
