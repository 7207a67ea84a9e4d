package org.zhucun.identity.account;

import jakarta.validation.constraints.Size;

/** 重置口令: without a password the server chooses one. */
record ResetPassword(@Size(max = 128) String newPassword) {
    @Override
    public String toString() {
        return "ResetPassword[]";
    }
}
