package org.zhucun.exchange.roster;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhucun.exchange.list.Written;
import org.zhucun.team.PostingRole;

/** 驻村身份写法: 第一书记、队长, or FIRST_SECRETARY,CAPTAIN. */
public final class Roles {
    private static final Map<String, PostingRole> WORDS = Map.of(
            "第一书记", PostingRole.FIRST_SECRETARY,
            "驻村第一书记", PostingRole.FIRST_SECRETARY,
            "队长", PostingRole.CAPTAIN,
            "工作队队长", PostingRole.CAPTAIN,
            "驻村工作队队长", PostingRole.CAPTAIN,
            "队员", PostingRole.MEMBER,
            "工作队队员", PostingRole.MEMBER,
            "驻村工作队队员", PostingRole.MEMBER);

    private Roles() {}

    /** The names of the roles between commas; empty when a word is none, or there is no word at all. */
    public static Optional<String> of(String text) {
        Set<PostingRole> roles = EnumSet.noneOf(PostingRole.class);
        for (String word : Written.plain(text).split("[、,，;；/+兼 ]+")) {
            PostingRole role = role(word);
            if (role == null) {
                return Optional.empty();
            }
            roles.add(role);
        }
        return Optional.of(roles.stream().map(Enum::name).collect(Collectors.joining(",")));
    }

    private static PostingRole role(String word) {
        PostingRole said = WORDS.get(word);
        if (said != null) {
            return said;
        }
        String name = word.toUpperCase(Locale.ROOT);
        for (PostingRole role : PostingRole.values()) {
            if (role.name().equals(name)) {
                return role;
            }
        }
        return null;
    }
}
