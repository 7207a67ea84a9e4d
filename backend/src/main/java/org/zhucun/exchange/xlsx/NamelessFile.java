package org.zhucun.exchange.xlsx;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * 无名文件: room on the disk for something that must not stay behind. Its name is gone as soon as it is open, so not even {@code kill -9}
 * leaves the personal data in it.
 */
public final class NamelessFile {
    private NamelessFile() {}

    public static FileChannel open() throws IOException {
        Path file = Files.createTempFile("zhucun-", ".tmp");
        return FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }
}
