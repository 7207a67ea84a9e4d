/** 我的档案: a cadre sees who opened his file and why, and asks for what is wrong in it to be mended. */
package org.zhucun.cadre.own;
