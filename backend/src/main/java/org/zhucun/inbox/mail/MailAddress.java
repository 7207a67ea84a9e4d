package org.zhucun.inbox.mail;

import java.util.UUID;
import org.zhucun.cipher.FieldAddress;

/** 邮箱地址: kept sealed, shown masked. */
record MailAddress(String value) {
    static FieldAddress at(UUID account) {
        return new FieldAddress("mail_preference.address", account);
    }

    /** {@code w***@example.gov.cn} */
    String masked() {
        int at = value.indexOf('@');
        return value.charAt(0) + "***" + value.substring(at);
    }
}
