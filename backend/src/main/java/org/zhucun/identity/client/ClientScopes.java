package org.zhucun.identity.client;

import java.util.List;

/** 可授权限: what a machine can be allowed. */
public record ClientScopes(List<String> scopes) {}
