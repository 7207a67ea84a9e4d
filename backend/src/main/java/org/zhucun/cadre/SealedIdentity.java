package org.zhucun.cadre;

import java.util.UUID;
import org.zhucun.cipher.FieldAddress;
import org.zhucun.cipher.PersonalCipher;

/** 身份信息密文: what {@code cadre_identity} keeps of a citizen id and a phone number, for loads of many rows at once. */
public record SealedIdentity(
        byte[] citizenIdCipher,
        byte[] citizenIdIndex,
        String citizenIdMask,
        byte[] phoneCipher,
        byte[] phoneIndex,
        String phoneMask,
        int keyVersion) {

    /** Seals both for one cadre's row; anywhere else the envelopes would be refused. */
    public static SealedIdentity of(UUID cadreId, CitizenId citizenId, Phone phone, PersonalCipher cipher) {
        return new SealedIdentity(
                cipher.seal(citizenId.value(), new FieldAddress(CadreIdentity.CITIZEN_ID, cadreId)),
                cipher.blindIndex(CadreIdentity.CITIZEN_ID, citizenId.value()),
                citizenId.masked(),
                cipher.seal(phone.value(), new FieldAddress(CadreIdentity.PHONE, cadreId)),
                cipher.blindIndex(CadreIdentity.PHONE, phone.value()),
                phone.masked(),
                cipher.keyVersion());
    }
}
