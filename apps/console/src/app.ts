import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ShortcutSheet, ToastLayer } from '@relance/platform/console';

@Component({
  selector: 'app-root',
  imports: [RouterOutlet, ToastLayer, ShortcutSheet],
  template: `<router-outlet /><rl-toasts /><rl-shortcut-sheet />`,
})
export class App {}
