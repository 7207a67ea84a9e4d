package org.zhucun.exchange.text;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.zhucun.exchange.xlsx.FileRefused;
import org.zhucun.exchange.xlsx.Limits;

/**
 * 文本检查: the characters of a file in UTF-8, with or without byte order mark. Another encoding is not guessed: a name that was guessed
 * wrong is a wrong name. A file that is not text at all, or lies on one endless line, is refused while it is read.
 */
final class StrictText extends FilterReader {
    private static final char MARK = '\ufeff';

    private int line = 1;
    private int column;
    private boolean begun;

    private StrictText(Reader in) {
        super(in);
    }

    /** From the beginning of the file, which stays open. */
    static StrictText of(SeekableByteChannel file) throws IOException {
        file.position(0);
        return new StrictText(new BufferedReader(
                new InputStreamReader(
                        new BufferedInputStream(Channels.newInputStream(file), 1 << 16),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16));
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        try {
            int read = super.read(buffer, offset, length);
            if (!begun && read > 0) {
                begun = true;
                if (buffer[offset] == MARK) {
                    System.arraycopy(buffer, offset + 1, buffer, offset, --read);
                    return read == 0 ? read(buffer, offset, length) : look(buffer, offset, read);
                }
            }
            return look(buffer, offset, read);
        } catch (java.nio.charset.CharacterCodingException otherEncoding) {
            throw new FileRefused("exchange.text.encoding", line);
        }
    }

    /** The file itself belongs to whoever opened it. */
    @Override
    public void close() {}

    private int look(char[] buffer, int offset, int read) {
        for (int i = offset; i < offset + read; i++) {
            char one = buffer[i];
            if (one == '\n') {
                line++;
                column = 0;
            } else if (one < ' ' && one != '\t' && one != '\r') {
                throw new FileRefused("exchange.text.control", line);
            } else if (++column > Limits.LINE_CHARACTERS) {
                throw new FileRefused("exchange.text.line", line, Limits.LINE_CHARACTERS);
            }
        }
        return read;
    }
}
