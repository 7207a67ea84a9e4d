package org.zhucun.identity.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** 新建账号: without a password the server chooses one; either must be changed at the first login. */
record CreateAccount(
        @NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9][a-z0-9._-]{2,63}", message = "identity.username.form")
        String username,

        @NotBlank @Size(max = 60) String displayName,
        @Size(max = 128) String initialPassword) {
    @Override
    public String toString() {
        return "CreateAccount[" + username + "]";
    }
}
