package org.zhucun.team;

import java.util.EnumSet;
import java.util.Set;

/** 驻村身份: what a posted cadre is in his team. Roles are a set: the captain usually is the First Secretary too (C8). */
public enum PostingRole {
    /** 第一书记 */
    FIRST_SECRETARY,
    /** 队长 */
    CAPTAIN,
    /** 队员 */
    MEMBER;

    /** The set of these names, First Secretary first. */
    public static Set<PostingRole> of(String... names) {
        Set<PostingRole> roles = EnumSet.noneOf(PostingRole.class);
        for (String name : names) {
            roles.add(valueOf(name));
        }
        return roles;
    }
}
