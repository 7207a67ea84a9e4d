package org.zhucun.identity.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 登录: name and password. */
record Login(
        @NotNull @Size(min = 1, max = 64) String username,
        @NotNull @Size(min = 1, max = 128) String password) {
    @Override
    public String toString() {
        return "Login[" + username + "]";
    }
}
