/** The notice board (公示栏): A4 sheets in a folder, which somebody prints and pins up. */
@NullMarked
package com.example.noticeboard;

import org.jspecify.annotations.NullMarked;
