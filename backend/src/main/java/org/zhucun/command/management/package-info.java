/** 三重管理: who manages a posted cadre locally, who tracks him, who serves him (A3), and a county's roster of all of them (A4). */
package org.zhucun.command.management;
