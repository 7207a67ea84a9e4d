package org.zhucun.identity.client;

import java.time.LocalDate;

/**
 * 更换密钥: another secret.
 *
 * @param previousEnds until this day begins the one before is good too, null when it ends at once
 */
record RenewSecret(LocalDate previousEnds) {}
