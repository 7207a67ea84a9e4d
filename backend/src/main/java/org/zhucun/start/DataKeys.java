package org.zhucun.start;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that protect personal data 数据密钥: a master key (主密钥, {@code master.key}) that wraps versioned data keys and the
 * key of the blind index ({@code data-keys.properties}).
 *
 * <p>Without these two files nobody can read a citizen id again: they belong into the backup, apart from the database.
 */
public final class DataKeys {

    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String MASTER = "master.key";
    private static final String WRAPPED = "data-keys.properties";
    private static final String DATA = "data.";
    private static final String INDEX = "index.1";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TreeMap<Integer, DataKey> versions;
    private final byte[] indexKey;

    private DataKeys(TreeMap<Integer, DataKey> versions, byte[] indexKey) {
        this.versions = versions;
        this.indexKey = indexKey;
    }

    /** Reads the keys of a directory; the first start makes them. */
    public static DataKeys open(Path directory) {
        KeyFiles.makeDirectory(directory);
        Path masterFile = directory.resolve(MASTER);
        Path wrappedFile = directory.resolve(WRAPPED);
        if (!KeyFiles.exists(masterFile)) {
            if (KeyFiles.exists(wrappedFile)) {
                throw new StartRefused(
                        "The master key " + masterFile
                                + " is missing although data keys wrapped by it exist: restore it"
                                + " from the backup.",
                        "主密钥 " + masterFile + " 缺失，但存在由其加密的数据密钥：请从备份恢复。");
            }
            KeyFiles.write(masterFile, Base64.getEncoder().encodeToString(random(KEY_BYTES)) + "\n");
        }
        byte[] master = master(masterFile);
        if (!KeyFiles.exists(wrappedFile)) {
            Map<String, String> first = new TreeMap<>();
            first.put(INDEX, wrap(master, INDEX, random(KEY_BYTES)));
            first.put(DATA + 1, wrap(master, DATA + 1, random(KEY_BYTES)));
            store(wrappedFile, first);
        }
        return unwrapAll(wrappedFile, master);
    }

    /** Adds a version that encrypts from the next start on; older rows stay readable. */
    public static DataKeys rotate(Path directory) {
        DataKeys before = open(directory);
        Path wrappedFile = directory.resolve(WRAPPED);
        String name = DATA + (before.current().version() + 1);
        Map<String, String> entries = load(wrappedFile);
        entries.put(name, wrap(master(directory.resolve(MASTER)), name, random(KEY_BYTES)));
        store(wrappedFile, entries);
        return open(directory);
    }

    /** The key that encrypts. */
    public DataKey current() {
        return versions.lastEntry().getValue();
    }

    public Optional<DataKey> version(int version) {
        return Optional.ofNullable(versions.get(version));
    }

    /** 32 bytes for the blind index; it has one version, because a unique index must compare across all rows. */
    public byte[] indexKey() {
        return indexKey.clone();
    }

    private static DataKeys unwrapAll(Path file, byte[] master) {
        TreeMap<Integer, DataKey> versions = new TreeMap<>();
        Map<String, String> entries = load(file);
        try {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                if (entry.getKey().startsWith(DATA)) {
                    int version = Integer.parseInt(entry.getKey().substring(DATA.length()));
                    versions.put(version, new DataKey(version, unwrap(master, entry.getKey(), entry.getValue())));
                }
            }
            if (versions.isEmpty() || !entries.containsKey(INDEX)) {
                throw new GeneralSecurityException("incomplete");
            }
            return new DataKeys(versions, unwrap(master, INDEX, entries.get(INDEX)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new StartRefused(
                    "The data keys " + file + " cannot be opened with the master key beside them: restore both from the"
                            + " same backup.",
                    "数据密钥 " + file + " 无法用同目录的主密钥打开：请从同一份备份恢复两者。",
                    e);
        }
    }

    private static byte[] master(Path file) {
        try {
            byte[] key = Base64.getDecoder().decode(KeyFiles.read(file).strip());
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // falls through to the one sentence
        }
        throw new StartRefused(
                "The master key " + file + " must hold 32 bytes in Base64: restore it from the backup.",
                "主密钥 " + file + " 应为 Base64 编码的 32 字节：请从备份恢复。");
    }

    private static Map<String, String> load(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(KeyFiles.read(file)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Map<String, String> entries = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> entries.put(name, properties.getProperty(name)));
        return entries;
    }

    private static void store(Path file, Map<String, String> entries) {
        StringBuilder text = new StringBuilder("# wrapped by master.key; keep both, apart from the database\n");
        entries.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        KeyFiles.write(file, text.toString());
    }

    private static String wrap(byte[] master, String name, byte[] key) {
        byte[] iv = random(IV_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, master, iv, name).doFinal(key);
            byte[] envelope = Arrays.copyOf(iv, IV_BYTES + sealed.length);
            System.arraycopy(sealed, 0, envelope, IV_BYTES, sealed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(envelope);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] unwrap(byte[] master, String name, String wrapped) throws GeneralSecurityException {
        byte[] envelope = Base64.getUrlDecoder().decode(wrapped);
        if (envelope.length != IV_BYTES + KEY_BYTES + TAG_BITS / 8) {
            throw new GeneralSecurityException("wrong length");
        }
        byte[] iv = Arrays.copyOf(envelope, IV_BYTES);
        return cipher(Cipher.DECRYPT_MODE, master, iv, name).doFinal(envelope, IV_BYTES, envelope.length - IV_BYTES);
    }

    /** The name is bound into the envelope: an old version cannot be passed off as a new one. */
    private static Cipher cipher(int mode, byte[] master, byte[] iv, String name) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(master, "AES"), new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] random(int bytes) {
        byte[] result = new byte[bytes];
        RANDOM.nextBytes(result);
        return result;
    }
}
