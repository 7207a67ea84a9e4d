/**
 * 个人信息加密: how citizen ids and phone numbers lie in the database: an authenticated envelope bound to its row and column, and a
 * blind index to find it by. Keys are outside the database. Two suites: AES/SHA-256 and the commercial ones, SM4/SM3. Floor 1.
 */
package org.zhucun.cipher;
