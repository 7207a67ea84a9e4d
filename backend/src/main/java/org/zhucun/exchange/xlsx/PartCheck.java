package org.zhucun.exchange.xlsx;

import java.nio.ByteBuffer;

/**
 * 部件检查: looks at the bytes of one part as they are unpacked. XML must be UTF-8 without a document type declaration (no entity, no file
 * of ours, no address is ever resolved), with no tag and no text so long that reading it would fill the memory; nothing may be an
 * archive again.
 */
final class PartCheck {
    private static final byte[] DECLARATION = {'<', '!', 'D', 'O', 'C', 'T', 'Y', 'P', 'E'};
    private static final byte[] ENTITY = {'<', '!', 'E', 'N', 'T', 'I', 'T', 'Y'};

    private final boolean xml;
    private boolean first = true;
    private int declaration;
    private int entity;
    private int sinceTag;

    PartCheck(boolean xml) {
        this.xml = xml;
    }

    void see(ByteBuffer bytes) {
        if (first) {
            first = false;
            begin(bytes);
        }
        if (!xml) {
            return;
        }
        for (int i = bytes.position(); i < bytes.limit(); i++) {
            byte b = bytes.get(i);
            declaration = step(DECLARATION, declaration, b);
            entity = step(ENTITY, entity, b);
            sinceTag = b == '<' ? 0 : sinceTag + 1;
            if (sinceTag > Limits.TAG_BYTES) {
                throw new FileRefused("exchange.file.cell");
            }
            if (declaration == DECLARATION.length || entity == ENTITY.length) {
                throw new FileRefused("exchange.file.entity");
            }
        }
    }

    private void begin(ByteBuffer bytes) {
        if (bytes.remaining() < 4) {
            return;
        }
        int head = bytes.getInt(bytes.position());
        if (head == 0x504B0304 || head >>> 16 == 0x1F8B || head == 0xD0CF11E0) {
            throw new FileRefused("exchange.file.nested");
        }
        int two = head >>> 16;
        boolean wide = two == 0xFEFF || two == 0xFFFE || two == 0x003C || two == 0x3C00;
        if (xml && wide) {
            throw new FileRefused("exchange.file.broken");
        }
    }

    /** No proper prefix of the words begins again inside them except {@code <}. */
    private static int step(byte[] word, int matched, byte b) {
        if (matched < word.length && b == word[matched]) {
            return matched + 1;
        }
        return b == word[0] ? 1 : 0;
    }
}
