package org.zhucun.cadre;

import java.util.Arrays;
import java.util.UUID;

/**
 * 在册干部: what the register says of somebody whom a list names again.
 *
 * @param unitName and unitPath of his unit
 * @param form as it would be written today, without numbers
 * @param phoneIndex of his phone number, null when there is none
 */
public record CadreOnFile(UUID id, String unitName, String unitPath, CadreForm form, byte[] phoneIndex) {
    boolean hasPhone(byte[] index) {
        return Arrays.equals(phoneIndex, index);
    }
}
