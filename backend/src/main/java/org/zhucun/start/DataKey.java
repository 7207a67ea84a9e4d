package org.zhucun.start;

/** One version of the key that encrypts personal data 数据密钥. */
public final class DataKey {

    private final int version;
    private final byte[] material;

    DataKey(int version, byte[] material) {
        this.version = version;
        this.material = material.clone();
    }

    /** Written beside every ciphertext, so that older rows stay readable after a rotation. */
    public int version() {
        return version;
    }

    /** 32 bytes. */
    public byte[] material() {
        return material.clone();
    }

    @Override
    public String toString() {
        return "DataKey[version " + version + "]";
    }
}
