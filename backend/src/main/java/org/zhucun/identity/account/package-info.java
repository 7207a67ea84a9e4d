/** 账号: who can log in, managed by the security administrators above. */
package org.zhucun.identity.account;
