/** 口令: how a password is kept and which ones are taken. */
package org.zhucun.identity.password;
