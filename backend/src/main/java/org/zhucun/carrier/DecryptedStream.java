package org.zhucun.carrier;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** 解密流: what is inside of a file of age. Bytes that are not those that were written end it with a refusal before they are handed on. */
final class DecryptedStream extends InputStream {
    private static final String HEAD = "age-encryption.org/v1\n";
    private static final Pattern HEADER_END = Pattern.compile("\n--- [A-Za-z0-9+/]{43}\n");
    private static final int HEADER_BYTES = 512;

    private final FileChannel file;
    private final InputStream inside;

    private DecryptedStream(FileChannel file, InputStream inside) {
        this.file = file;
        this.inside = inside;
    }

    /** @param identities one of them must open it */
    static DecryptedStream open(FileChannel file, List<String> identities) throws IOException {
        requireAge(file);
        try {
            List<RecipientStanzaReader> readers = new ArrayList<>();
            for (String identity : identities) {
                readers.add(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(identity));
            }
            InputStream inside = Channels.newInputStream(
                    new StandardDecryptingChannelFactory().newDecryptingChannel(new Uncloseable(file), readers));
            return new DecryptedStream(file, inside);
        } catch (UnsupportedRecipientStanzaException nobodys) {
            throw new BundleRefused(Refusal.OTHER_KEY);
        } catch (GeneralSecurityException | IOException | RuntimeException broken) {
            throw new BundleRefused(file.position() < file.size() ? Refusal.ALTERED : Refusal.CUT_OFF);
        }
    }

    /** A header of age with the one recipient of a bundle ends within a few hundred bytes. */
    private static void requireAge(FileChannel file) throws IOException {
        file.position(0);
        ByteBuffer head = ByteBuffer.allocate(HEADER_BYTES);
        while (head.hasRemaining() && file.read(head) >= 0) {
            continue;
        }
        String text = new String(head.array(), 0, head.position(), StandardCharsets.ISO_8859_1);
        if (!text.startsWith(HEAD)) {
            throw new BundleRefused(Refusal.NOT_A_BUNDLE);
        }
        if (head.hasRemaining() && !HEADER_END.matcher(text).find()) {
            throw new BundleRefused(Refusal.CUT_OFF);
        }
        file.position(0);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return inside.read(bytes, offset, length);
        } catch (IOException | RuntimeException broken) {
            throw new BundleRefused(file.position() < file.size() ? Refusal.ALTERED : Refusal.CUT_OFF);
        }
    }
}
