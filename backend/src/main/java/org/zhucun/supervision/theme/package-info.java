/** 专项与趋势: campaigns of findings with a theme (J5), and how often each kind of thing is found, year by year (J8). */
package org.zhucun.supervision.theme;
