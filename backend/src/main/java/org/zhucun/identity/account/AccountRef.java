package org.zhucun.identity.account;

import java.util.UUID;

/**
 * 账号: an account as other rooms see it.
 *
 * @param regionPath the node that manages it
 */
public record AccountRef(UUID id, String username, String displayName, String regionPath, boolean disabled) {}
