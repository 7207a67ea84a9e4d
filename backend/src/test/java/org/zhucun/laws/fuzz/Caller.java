package org.zhucun.laws.fuzz;

import org.zhucun.scope.Role;

/**
 * 调用者: an account of the demonstration, or the machine.
 *
 * @param name the name it signs in with, empty for the machine
 */
record Caller(String name, Role role) {
    @Override
    public String toString() {
        return role + (name.isEmpty() ? "" : " " + name);
    }
}
