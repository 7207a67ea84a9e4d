package org.zhucun.cadre;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.cipher.FieldAddress;
import org.zhucun.cipher.PersonalCipher;

/** 干部身份信息: citizen id and phone number under encryption. */
@Entity
class CadreIdentity {
    static final String CITIZEN_ID = "cadre_identity.citizen_id";
    static final String PHONE = "cadre_identity.phone";

    @Id
    private UUID cadreId;

    private byte[] citizenIdCipher;
    private byte[] citizenIdIndex;
    private String citizenIdMask;
    private byte[] phoneCipher;
    private byte[] phoneIndex;
    private String phoneMask;
    private int keyVersion;
    private String regionPath;
    private String unitPath;

    @Version
    private long version;

    protected CadreIdentity() {}

    static CadreIdentity of(Cadre cadre) {
        CadreIdentity identity = new CadreIdentity();
        identity.cadreId = cadre.id();
        identity.follow(cadre);
        return identity;
    }

    /** Lies where the cadre lies. */
    void follow(Cadre cadre) {
        regionPath = cadre.regionPath();
        unitPath = cadre.unitPath();
    }

    void seal(CitizenId citizenId, PersonalCipher cipher) {
        citizenIdCipher = cipher.seal(citizenId.value(), new FieldAddress(CITIZEN_ID, cadreId));
        citizenIdIndex = cipher.blindIndex(CITIZEN_ID, citizenId.value());
        citizenIdMask = citizenId.masked();
        keyVersion = cipher.keyVersion();
    }

    void seal(Phone phone, PersonalCipher cipher) {
        phoneCipher = cipher.seal(phone.value(), new FieldAddress(PHONE, cadreId));
        phoneIndex = cipher.blindIndex(PHONE, phone.value());
        phoneMask = phone.masked();
    }

    /** Whether this is already his number, so that an unchanged one is not sealed anew. */
    boolean isCitizenId(CitizenId citizenId, PersonalCipher cipher) {
        return java.util.Arrays.equals(citizenIdIndex, cipher.blindIndex(CITIZEN_ID, citizenId.value()));
    }

    RevealedIdentity open(PersonalCipher cipher) {
        String phone = phoneCipher == null ? null : cipher.open(phoneCipher, new FieldAddress(PHONE, cadreId));
        return new RevealedIdentity(openCitizenId(cipher).value(), phone);
    }

    CitizenId openCitizenId(PersonalCipher cipher) {
        return new CitizenId(cipher.open(citizenIdCipher, new FieldAddress(CITIZEN_ID, cadreId)));
    }

    byte[] citizenIdCipher() {
        return citizenIdCipher;
    }

    byte[] citizenIdIndex() {
        return citizenIdIndex;
    }

    String citizenIdMask() {
        return citizenIdMask;
    }

    Optional<byte[]> phoneCipher() {
        return Optional.ofNullable(phoneCipher);
    }

    byte[] phoneIndex() {
        return phoneIndex;
    }

    String phoneMask() {
        return phoneMask;
    }
}
