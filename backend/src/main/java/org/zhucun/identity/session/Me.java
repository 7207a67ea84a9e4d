package org.zhucun.identity.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhucun.scope.Role;
import org.zhucun.scope.Tree;

/**
 * 我: who is logged in, as which office, with which others to switch to.
 *
 * @param account the person, or the machine
 * @param office the office that acts now
 * @param offices all offices held today
 * @param permissions what the acting office may do
 * @param demo whether this is an account of the demonstration
 * @param passwordChangeRequired whether nothing else is possible before a password of one's own is set
 */
public record Me(
        Account account,
        HeldOffice office,
        List<HeldOffice> offices,
        Set<String> permissions,
        boolean demo,
        boolean passwordChangeRequired) {

    /** 账号 */
    public record Account(UUID id, String username, String displayName) {}

    /** 所任: one office of the account, {@code validTo} null while open. */
    public record HeldOffice(
            UUID grantId,
            Role role,
            Tree tree,
            String nodeCode,
            String nodeName,
            String path,
            LocalDate validFrom,
            LocalDate validTo) {}
}
