package org.zhucun.identity.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 修改口令: the password of now and the next one. */
record ChangePassword(
        @NotNull @Size(min = 1, max = 128) String current,
        @NotNull @Size(min = 1, max = 128) String next) {
    @Override
    public String toString() {
        return "ChangePassword[]";
    }
}
