/** 代码: the national code tables that a cadre's fields are taken from. */
package org.zhucun.cadre.code;
