/** 会话: from a password to an office: login, refresh, switch, logout, and the office behind every request. */
package org.zhucun.identity.session;
