package org.zhucun.supervision.evidence;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** 材料类型: what may be attached, told by the first bytes of the content; what somebody calls it is not asked. */
enum MediaKind {
    JPEG("image/jpeg", "jpg", 0, 0xFF, 0xD8, 0xFF),
    PNG("image/png", "png", 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
    PDF("application/pdf", "pdf", 0, '%', 'P', 'D', 'F', '-'),
    MP3("audio/mpeg", "mp3", 0, 'I', 'D', '3'),
    AMR("audio/amr", "amr", 0, '#', '!', 'A', 'M', 'R'),
    M4A("audio/mp4", "m4a", 4, 'f', 't', 'y', 'p', 'M', '4', 'A', ' '),
    MP4("video/mp4", "mp4", 4, 'f', 't', 'y', 'p', 'm', 'p', '4'),
    ISO_MP4("video/mp4", "mp4", 4, 'f', 't', 'y', 'p', 'i', 's', 'o'),
    MOBILE("video/3gpp", "3gp", 4, 'f', 't', 'y', 'p', '3', 'g', 'p');

    private final String mediaType;
    private final String extension;
    private final int offset;
    private final byte[] magic;

    MediaKind(String mediaType, String extension, int offset, int... magic) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.offset = offset;
        this.magic = new byte[magic.length];
        for (int i = 0; i < magic.length; i++) {
            this.magic[i] = (byte) magic[i];
        }
    }

    /** Empty for what may not be attached. */
    static Optional<MediaKind> of(byte[] beginning) {
        return Stream.of(values()).filter(kind -> kind.begins(beginning)).findFirst();
    }

    static String extensionOf(String mediaType) {
        return Stream.of(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst()
                .map(kind -> kind.extension)
                .orElse("bin");
    }

    String mediaType() {
        return mediaType;
    }

    private boolean begins(byte[] content) {
        return content.length >= offset + magic.length
                && Arrays.equals(content, offset, offset + magic.length, magic, 0, magic.length);
    }
}
